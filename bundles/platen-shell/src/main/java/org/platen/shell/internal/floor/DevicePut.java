package org.platen.shell.internal.floor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.platen.api.floor.DeviceView;
import org.platen.shell.internal.Answer;
import org.platen.shell.internal.Words;

/** Makes or changes a device. */
@Service
@Command(scope = "platen", name = "device-put", description = "Makes or changes a device")
public final class DevicePut extends FloorCommand {
    @Argument(index = 0, name = "code", description = "Code of the device", required = true)
    String code = "";

    @Argument(index = 1, name = "type", description = "Decoration type that it works for", required = true)
    String decoration = "";

    @Option(name = "--name", description = "Name for people")
    @Nullable
    String name;

    @Option(name = "--location", description = "Where it stands")
    String location = "main";

    @Option(name = "--tag", description = "Tags to find it by", multiValued = true)
    List<String> tags = List.of();

    @Option(name = "--attribute", description = "name=value such as buildVolume=250x210x210", multiValued = true)
    List<String> attributes = List.of();

    @Option(name = "--inactive", description = "Not in use")
    boolean inactive;

    @Override
    protected Answer run() {
        Map<String, String> values = Words.pairs("--attribute", attributes);
        DeviceView wanted = new DeviceView(
                0, code, name == null ? code : name, decoration, location, Set.copyOf(tags), values, !inactive);
        DeviceView put = floor().putDevice(call(), wanted);
        return Answer.said(put, "Device " + put.code() + " is kept");
    }
}
