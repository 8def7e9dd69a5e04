package org.platen.decoration.dtg;

import java.util.List;
import java.util.Map;
import org.platen.decoration.kit.PrintSize;
import org.platen.spi.decoration.DecorationItem;
import org.platen.spi.decoration.DecorationType;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.spi.workflow.WorkflowReader;
import org.platen.testkit.decoration.DecorationTypeContract;
import org.platen.testkit.decoration.SampleItem;
import org.platen.workflow.internal.YamlWorkflowReader;

class DtgContractTest extends DecorationTypeContract {
    private static final byte[] DESIGN = Png.transparent(1800, 2400);

    @Override
    protected WorkflowReader reader() {
        return new YamlWorkflowReader();
    }

    @Override
    protected DecorationType type() {
        return new DtgDecorationType(reader(), 150, new PrintSize(300, 400));
    }

    @Override
    protected DecorationItem validItem() {
        return SampleItem.of("TEE-BLACK-M")
                .part("front", "front")
                .parameter("pretreat", "none")
                .item();
    }

    @Override
    protected Map<String, DecorationItem> faultyItems() {
        return Map.of(
                "a print of no width",
                        SampleItem.like(validItem())
                                .attribute("printWidthMm", "0")
                                .item(),
                "a height in words",
                        SampleItem.like(validItem())
                                .attribute("printHeightMm", "large")
                                .item(),
                "an unknown pretreat",
                        SampleItem.like(validItem())
                                .parameter("pretreat", "a lot")
                                .item());
    }

    @Override
    protected List<ArtFile> soundFiles() {
        return List.of(Png.on("front", DESIGN));
    }
}
