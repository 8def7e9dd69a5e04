package org.platen.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/** Processes as the system sees them. */
final class Machine {
    private static final double KIB_PER_MIB = 1024;

    private Machine() {}

    /** Memory in RAM of the process whose command line holds the text; 0 when there is none. */
    static double residentMegabytes(String inCommandLine) {
        return ProcessHandle.allProcesses()
                        .mapToLong(ProcessHandle::pid)
                        .filter(pid -> pid != ProcessHandle.current().pid()
                                && commandLine(pid).contains(inCommandLine))
                        .mapToObj(Machine::resident)
                        .filter(OptionalLong::isPresent)
                        .mapToLong(OptionalLong::getAsLong)
                        .max()
                        .orElse(0)
                / KIB_PER_MIB;
    }

    /** Time on a core so far, in seconds, of the processes whose command line holds the text. */
    static double cpuSeconds(String inCommandLine) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid()
                        && commandLine(process.pid()).contains(inCommandLine))
                .mapToDouble(Machine::cpuSeconds)
                .max()
                .orElse(0);
    }

    static double ownCpuSeconds() {
        return cpuSeconds(ProcessHandle.current());
    }

    private static double cpuSeconds(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toNanos() / 1e9)
                .orElse(0.0);
    }

    private static OptionalLong resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(Arrays.stream(line.split("\\s+"))
                            .skip(1)
                            .findFirst()
                            .orElse("0")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).strip();
        } catch (IOException e) {
            return "?";
        }
    }
}
