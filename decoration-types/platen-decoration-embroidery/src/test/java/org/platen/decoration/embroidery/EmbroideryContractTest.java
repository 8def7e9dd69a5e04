package org.platen.decoration.embroidery;

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

class EmbroideryContractTest extends DecorationTypeContract {
    @Override
    protected WorkflowReader reader() {
        return new YamlWorkflowReader();
    }

    @Override
    protected DecorationType type() {
        return new EmbroideryDecorationType(reader(), SewingRules.USUAL, StitchLimits.USUAL);
    }

    @Override
    protected DecorationItem validItem() {
        return SampleItem.of("POLO-WHITE-M")
                .part("chest", "chest")
                .attribute("threads", "1801,1147")
                .attribute("stitches", "7450")
                .item();
    }

    @Override
    protected Map<String, DecorationItem> faultyItems() {
        return Map.of(
                "a hoop in words",
                        SampleItem.like(validItem()).attribute("hoop", "large").item(),
                "stitches below zero",
                        SampleItem.like(validItem()).attribute("stitches", "-1").item(),
                "trims in words",
                        SampleItem.like(validItem()).attribute("trims", "some").item());
    }

    @Override
    protected List<ArtFile> soundFiles() {
        return List.of(
                Sewn.dst().frame(400, 200).trim().change().frame(200, 100).on("chest"));
    }

    @Override
    protected List<Device> devices() {
        return List.of(new Device("tajima-1", Map.of("hoops", "130x180")));
    }
}
