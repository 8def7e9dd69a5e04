package org.platen.decoration.print3d;

import java.util.List;
import java.util.Map;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.spi.decoration.JobContext.Device;
import org.platen.spi.workflow.WorkflowReader;
import org.platen.testkit.decoration.DecorationTypeContract;
import org.platen.testkit.decoration.SampleItem;
import org.platen.workflow.internal.YamlWorkflowReader;

class Print3dContractTest extends DecorationTypeContract {
    @Override
    protected WorkflowReader reader() {
        return new YamlWorkflowReader();
    }

    @Override
    protected DecorationType type() {
        return new Print3dDecorationType(reader());
    }

    @Override
    protected DecorationItem validItem() {
        return SampleItem.of("SIGN")
                .part("base", 1, null, Map.of("grams", "42.5"))
                .part("letter", 3, null, Map.of())
                .parameter("infill", "20")
                .item();
    }

    @Override
    protected Map<String, DecorationItem> faultyItems() {
        return Map.of(
                "more than full",
                        SampleItem.like(validItem()).parameter("infill", "101").item(),
                "layers of air",
                        SampleItem.like(validItem())
                                .parameter("layerHeightMm", "0")
                                .item(),
                "grams in words",
                        SampleItem.like(validItem()).attribute("grams", "some").item());
    }

    @Override
    protected List<ArtFile> soundFiles() {
        return List.of(Stl.file(Stl.box(100, 50, 10).binary("made by us")));
    }

    @Override
    protected List<Device> devices() {
        return List.of(Stl.printer("mk4-1", "250x210x220"));
    }
}
