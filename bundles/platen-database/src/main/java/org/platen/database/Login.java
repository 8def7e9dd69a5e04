package org.platen.database;

/** A database user. The password never shows in logs. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
