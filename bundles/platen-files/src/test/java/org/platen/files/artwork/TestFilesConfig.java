package org.platen.files.artwork;

import java.lang.annotation.Annotation;
import org.platen.files.FilesConfig;

/** Small limits, so that tests are quick. */
record TestFilesConfig(String allowedPorts, String allowedPrivateHosts, long maxBytes, int totalSeconds)
        implements FilesConfig {
    @Override
    public String directory() {
        return "";
    }

    @Override
    public int connectSeconds() {
        return 20;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return FilesConfig.class;
    }
}
