package org.platen.files;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.platen.files.cfg}; the environment wins over it. */
@ObjectClassDefinition(
        name = "Platen files",
        description = "Where files are kept, and from where artwork may be fetched")
public @interface FilesConfig {
    @AttributeDefinition(
            description = "Folder of the files; empty for files below PLATEN_DATA or Karaf's data folder."
                    + " PLATEN_FILES wins")
    String directory() default "";

    @AttributeDefinition(description = "Largest artwork that is fetched, in bytes")
    long maxBytes() default 100L * 1024 * 1024;

    @AttributeDefinition(description = "Seconds until a server must have accepted the connection")
    int connectSeconds() default 5;

    @AttributeDefinition(description = "Seconds that fetching one artwork may take from first to last")
    int totalSeconds() default 60;

    @AttributeDefinition(description = "Ports from which artwork may be fetched, comma-separated")
    String allowedPorts() default "80,443";

    @AttributeDefinition(
            description = "Hosts in private networks from which artwork may be fetched all the same,"
                    + " comma-separated: host, host:port, 192.168.7.0/24, 127.0.0.1:* and the like."
                    + " PLATEN_ALLOWED_PRIVATE_HOSTS wins")
    String allowedPrivateHosts() default "";
}
