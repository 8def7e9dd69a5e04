package org.platen.testkit.decoration;

/**
 * What every decoration type must keep to, so that the platform can trust it. A plugin's test extends it and gives its
 * type and a few samples:
 *
 * <pre>{@code
 * class DtgContractTest extends DecorationTypeContract {
 *     @Override protected WorkflowReader reader() { return new YamlWorkflowReader(); }
 *     @Override protected DecorationType type() { return new DtgDecorationType(reader(), settings); }
 *     @Override protected DecorationItem validItem() { return SampleItem.of("TEE").part("print", "front").item(); }
 *     @Override protected Map<String, DecorationItem> faultyItems() { return Map.of("size of nothing", ...); }
 *     @Override protected List<ArtFile> soundFiles() { return List.of(...); }
 * }
 * }</pre>
 */
public abstract class DecorationTypeContract extends ContentChecks {}
