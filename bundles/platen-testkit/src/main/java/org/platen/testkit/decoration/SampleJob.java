package org.platen.testkit.decoration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationItem.Part;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext;
import org.platen.spi.decoration.WantedJob;

/** A job as the platform would show it to a decoration type. */
public record SampleJob(
        long jobId,
        String key,
        String state,
        int amount,
        DecorationItem item,
        @Nullable Part part,
        Map<String, String> attributes,
        List<ArtFile> files,
        List<Device> devices)
        implements JobContext {
    public SampleJob {
        attributes = Map.copyOf(attributes);
        files = List.copyOf(files);
        devices = List.copyOf(devices);
    }

    /** The first job of a line, in the state in which jobs begin. */
    public static SampleJob first(DecorationType type, DecorationItem item) {
        return of(type, item, type.explode(item).get(0));
    }

    public static SampleJob of(DecorationType type, DecorationItem item, WantedJob wanted) {
        Part part = item.parts().stream()
                .filter(one -> one.code().equals(wanted.part()))
                .findFirst()
                .orElse(null);
        String state = type.workflow().initial().key();
        return new SampleJob(
                4711, wanted.key(), state, wanted.amount(), item, part, wanted.attributes(), List.of(), List.of());
    }

    public SampleJob in(String otherState) {
        return new SampleJob(jobId, key, otherState, amount, item, part, attributes, files, devices);
    }

    public SampleJob with(ArtFile... art) {
        return new SampleJob(jobId, key, state, amount, item, part, attributes, List.of(art), devices);
    }

    public SampleJob with(List<ArtFile> art) {
        return new SampleJob(jobId, key, state, amount, item, part, attributes, art, devices);
    }

    public SampleJob on(Device... machines) {
        return on(List.of(machines));
    }

    public SampleJob on(List<Device> machines) {
        return new SampleJob(jobId, key, state, amount, item, part, attributes, files, machines);
    }
}
