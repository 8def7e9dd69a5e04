package org.platen.files.artwork;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Failures of the network in words for people. */
final class Failures {
    private Failures() {}

    /** Whether another address of the same host is worth a try. */
    static boolean beforeConnection(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof ConnectTimeoutException
                || failure instanceof NoRouteToHostException;
    }

    static ArtworkProblem explain(IOException failure, Deadline deadline) {
        if (deadline.passed()) {
            return ArtworkProblem.refused(ArtworkProblem.TOO_SLOW, "The artwork's server is too slow");
        }
        if (beforeConnection(failure)) {
            return ArtworkProblem.passing("The artwork's server cannot be reached", failure);
        }
        if (failure instanceof SocketTimeoutException) {
            return ArtworkProblem.passing("The artwork's server does not answer", failure);
        }
        if (failure instanceof SSLException) {
            return ArtworkProblem.passing("No trusted connection to the artwork's server", failure);
        }
        return ArtworkProblem.passing("The connection to the artwork's server broke off", failure);
    }
}
