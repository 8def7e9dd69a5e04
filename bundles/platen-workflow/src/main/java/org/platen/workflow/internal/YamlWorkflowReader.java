package org.platen.workflow.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.platen.spi.workflow.Workflow;
import org.platen.spi.workflow.WorkflowReader;

/** Reads workflow files. Plain Java without state, so that tests of other modules make one by {@code new}. */
@Component(service = WorkflowReader.class)
public final class YamlWorkflowReader implements WorkflowReader {

    @Override
    public Workflow read(Class<?> owner, String resource) {
        Faults faults = new Faults(resource);
        try (InputStream stream = owner.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw faults.refusal(0, "is not in the bundle of " + owner.getName());
            }
            // One byte more than allowed is enough to see that it is too large.
            byte[] bytes = stream.readNBytes(YamlTree.MAX_BYTES + 1);
            if (bytes.length > YamlTree.MAX_BYTES) {
                throw YamlTree.tooLarge(faults);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(resource, text);
        } catch (CharacterCodingException e) {
            throw faults.refusal(0, "is not written in UTF-8");
        } catch (IOException e) {
            throw faults.refusal(0, "cannot be read: " + e.getMessage());
        }
    }

    @Override
    public Workflow parse(String name, String text) {
        Faults faults = new Faults(name);
        Draft draft = new DraftMapping(faults).draft(YamlTree.of(text, faults));
        if (draft.states().isEmpty()) {
            faults.add(0, "a workflow has states");
        }
        faults.refuse();
        Rules.NAMES.forEach(rule -> rule.check(draft, faults));
        faults.refuse();
        WayRules.WAYS.forEach(rule -> rule.check(draft, faults));
        faults.refuse();
        return draft.workflow(text);
    }
}
