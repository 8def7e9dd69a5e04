package org.platen.decoration.dtf;

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

class DtfContractTest extends DecorationTypeContract {
    private static final byte[] DESIGN = Png.disc(1800, 2400);

    @Override
    protected WorkflowReader reader() {
        return new YamlWorkflowReader();
    }

    @Override
    protected DecorationType type() {
        return new DtfDecorationType(reader(), FilmRules.USUAL, new PrintSize(300, 400));
    }

    @Override
    protected DecorationItem validItem() {
        return SampleItem.of("TEE-NAVY-L")
                .part("front", "front")
                .attribute("peel", "cold")
                .attribute("pressTempC", "150")
                .item();
    }

    @Override
    protected Map<String, DecorationItem> faultyItems() {
        return Map.of(
                "a print of no width",
                        SampleItem.like(validItem())
                                .attribute("printWidthMm", "0")
                                .item(),
                "a burnt shirt",
                        SampleItem.like(validItem())
                                .attribute("pressTempC", "900")
                                .item(),
                "an unknown peel",
                        SampleItem.like(validItem()).attribute("peel", "banana").item());
    }

    @Override
    protected List<ArtFile> soundFiles() {
        return List.of(Png.on("front", DESIGN));
    }
}
