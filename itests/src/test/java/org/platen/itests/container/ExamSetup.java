package org.platen.itests.container;

import static org.ops4j.pax.exam.CoreOptions.environment;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;

/** Our own distribution as a container for tests that look at it from inside. */
final class ExamSetup {
    /** What bin/karaf tells a Java 9 or newer. */
    private static final String[] OPENED = {
        "java.base/java.lang",
        "java.base/java.net",
        "java.base/java.security",
        "java.base/java.util",
        "java.naming/javax.naming.spi",
        "java.rmi/sun.rmi.transport.tcp",
        "java.base/java.io",
        "java.base/java.text",
        "java.base/java.time"
    };

    private static final String[] EXPORTED = {
        "java.base/sun.net.www.protocol.file",
        "java.base/sun.net.www.protocol.ftp",
        "java.base/sun.net.www.protocol.http",
        "java.base/sun.net.www.protocol.https",
        "java.base/sun.net.www.protocol.jar",
        "java.base/sun.net.www.content.text",
        "jdk.naming.rmi/com.sun.jndi.url.rmi",
        "jdk.xml.dom/org.w3c.dom.html"
    };

    private ExamSetup() {}

    static Option[] distribution(String name) {
        String karaf = System.getProperty("platen.karaf");
        File folder = new File(System.getProperty("platen.work"), name);
        File exam = new File(System.getProperty("platen.exam.repository"));
        Option[] base = options(
                karafDistributionConfiguration()
                        .frameworkUrl(new File(System.getProperty("platen.assembly"))
                                .toURI()
                                .toString())
                        .karafVersion(karaf)
                        .name("Platen")
                        .useDeployFolder(false)
                        .unpackDirectory(folder),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                logLevel(LogLevel.INFO),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, " + exam.toURI()
                                + "@id=exam@snapshots"),
                environment("PLATEN_HTTP_PORT=" + freePort()),
                environment("PLATEN_DATA=" + new File(folder, "data")),
                environment("PLATEN_DB_BUFFER_POOL=64M"),
                environment("PLATEN_FIRST_PASSWORD_FILE=" + new File(folder, "first-password")),
                vmOption("-XX:TieredStopAtLevel=1"),
                vmOption("-Xmx512m"),
                vmOption("-Duser.timezone=UTC"),
                vmOption("--add-reads=java.xml=java.logging"),
                vmOption("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
                vmOption("--patch-module"),
                vmOption("java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar"),
                vmOption("--patch-module"),
                vmOption("java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar"),
                vmOption("-classpath"),
                vmOption("lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*" + File.pathSeparator + "lib/endorsed/*"));
        Option[] modules = Stream.concat(
                        Stream.of(OPENED).flatMap(one -> Stream.of("--add-opens", one + "=ALL-UNNAMED")),
                        Stream.of(EXPORTED).map(one -> "--add-exports=" + one + "=ALL-UNNAMED"))
                .map(one -> (Option) vmOption(one))
                .toArray(Option[]::new);
        return OptionUtils.combine(modules, base);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
