package org.platen.database.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.platen.database.cfg}; the environment wins over it, see {@link DatabaseChoice}. */
@ObjectClassDefinition(name = "Platen database", description = "The embedded server, or an external MariaDB")
@interface DatabaseConfig {
    @AttributeDefinition(
            description = "JDBC URL of an external MariaDB; empty for the embedded one. PLATEN_DB_URL wins")
    String url() default "";

    @AttributeDefinition(description = "User for daily work. PLATEN_DB_USER wins")
    String user() default "";

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            required = false,
            description = "Its password. PLATEN_DB_PASSWORD wins")
    String password() default "";

    @AttributeDefinition(description = "User that changes the schema; empty for the same. PLATEN_DB_MIGRATE_USER wins")
    String migrate_user() default "";

    @AttributeDefinition(
            type = AttributeType.PASSWORD,
            required = false,
            description = "Its password. PLATEN_DB_MIGRATE_PASSWORD wins")
    String migrate_password() default "";

    @AttributeDefinition(description = "Most connections at once")
    int pool_size() default 10;

    @AttributeDefinition(description = "Milliseconds that a call waits for a connection before it fails")
    int connect_timeout() default 2500;

    @AttributeDefinition(description = "Milliseconds that one answer of the server may take")
    int socket_timeout() default 5000;

    @AttributeDefinition(
            description = "Folder of the embedded server; empty for mariadb below PLATEN_DATA or Karaf's data folder")
    String embedded_directory() default "";

    @AttributeDefinition(description = "Port of the embedded server on loopback; 0 takes a free one and keeps it")
    int embedded_port() default 0;

    @AttributeDefinition(description = "Memory of the embedded server for rows and indexes. PLATEN_DB_BUFFER_POOL wins")
    String embedded_buffer_pool() default "512M";
}
