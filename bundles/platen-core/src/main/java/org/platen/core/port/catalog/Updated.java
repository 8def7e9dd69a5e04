package org.platen.core.port.catalog;

/** What became of a change that was made for one version of a thing. */
public sealed interface Updated<T> {
    /** It is stored. */
    record Done<T>(T view) implements Updated<T> {}

    /** The version is not the present one any more; nothing happened. */
    record Stale<T>() implements Updated<T> {}

    /** The new code belongs to another thing; nothing happened. */
    record Taken<T>() implements Updated<T> {}
}
