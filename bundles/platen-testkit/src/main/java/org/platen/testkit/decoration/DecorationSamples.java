package org.platen.testkit.decoration;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.spi.decoration.JobContext.Device;
import org.platen.spi.decoration.WantedJob;
import org.platen.spi.workflow.State;
import org.platen.spi.workflow.Workflow;
import org.platen.spi.workflow.WorkflowReader;

/** What a plugin's author brings to the contract, and what its checks share. */
abstract class DecorationSamples {
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** The reader of the platform; the platform's bundle is a test dependency of the plugin. */
    protected abstract WorkflowReader reader();

    /** A new instance, as the component would make it with default settings. */
    protected abstract DecorationType type();

    /** A line that is right in every way, with at least one part of quantity 1 or more. */
    protected abstract DecorationItem validItem();

    /** Lines whose parameters or attributes {@link DecorationType#validate} must refuse, by what is wrong with them. */
    protected abstract Map<String, DecorationItem> faultyItems();

    /** Files with which every guard passes for {@link #validItem}; empty for a type that prints no files. */
    protected abstract List<ArtFile> soundFiles();

    /** Devices with which every guard passes for {@link #validItem}. */
    protected List<Device> devices() {
        return List.of();
    }

    /** Folder of the plugin's module; Maven runs its tests there. */
    protected Path module() {
        return Path.of("");
    }

    final Workflow workflow() {
        return type().workflow();
    }

    final List<WantedJob> jobs(int quantity) {
        return type().explode(SampleItem.like(validItem()).quantity(quantity).item());
    }

    /** The first job of the valid line with everything in order. */
    final SampleJob soundJob() {
        return SampleJob.first(type(), validItem()).with(soundFiles()).on(devices());
    }

    final List<ArtFile> filesOrSkip() {
        List<ArtFile> files = soundFiles();
        assumeFalse(files.isEmpty(), "this decoration type prints no files");
        return files;
    }

    final Optional<State> state(String key) {
        return workflow().state(key);
    }
}
