package org.platen.testkit.decoration;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.spi.workflow.Workflow;
import org.platen.spi.workflow.WorkflowReader;

/** The contract asked about mugs. */
class MugContract extends DecorationTypeContract {
    @Override
    protected WorkflowReader reader() {
        return new WorkflowReader() {
            @Override
            public Workflow read(Class<?> owner, String resource) {
                throw new UnsupportedOperationException("mugs are written in Java");
            }

            @Override
            public Workflow parse(String name, String text) {
                return new Mug().workflow();
            }
        };
    }

    @Override
    protected DecorationType type() {
        return new Mug();
    }

    @Override
    protected DecorationItem validItem() {
        return SampleItem.of("MUG").part("mug", "wrap").item();
    }

    @Override
    protected Map<String, DecorationItem> faultyItems() {
        return Map.of(
                "no handle",
                SampleItem.like(validItem()).parameter("handle", "none").item());
    }

    @Override
    protected List<ArtFile> soundFiles() {
        byte[] picture = new byte[1500];
        Arrays.fill(picture, (byte) 'M');
        return List.of(SampleFile.of("wrap", "picture.mug", "image/mug", picture));
    }

    @Override
    protected Path module() {
        return Path.of("src/test/resources/mug-plugin");
    }
}
