package org.platen.spi.decoration;

/** What a decoration type can do (requirements 2.5). */
public enum Capability {
    /** One job is one piece. */
    UNIT,
    /** One job is a run of many pieces. */
    RUN,
    /** Jobs may share one sheet, film, roll or plate. */
    GANG,
    /** Can print a letter, as for a bounced e-mail. */
    LETTER
}
