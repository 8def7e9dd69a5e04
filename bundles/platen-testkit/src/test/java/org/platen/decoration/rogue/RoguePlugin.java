package org.platen.decoration.rogue;

import java.sql.Connection;

/** A plugin with a table of its own. */
public record RoguePlugin(Connection connection) {}
