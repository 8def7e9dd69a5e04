package org.platen.decoration.print3d;

import java.time.Clock;
import java.time.Instant;

/** Takes triangles one by one and measures the model that they make. Memory does not grow with the model, only with its rim. */
final class StlMeter {
    /** Vertices are snapped to a grid of a ten-thousandth of a millimetre: far below what prints, far above rounding. */
    private static final double STEPS_PER_MM = 10_000;

    private static final double FARTHEST_MM = 1_000_000;
    private static final int LOOK_UP = (1 << 14) - 1;

    private final StlLimits limits;
    private final Clock clock;
    private final Instant end;
    private final EdgeLedger edges;
    private final double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    private final double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    private final double[] origin = new double[3];
    private final long[] prints = new long[3];
    private long triangles;
    private double sixVolumes;

    StlMeter(StlLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.end = clock.instant().plus(limits.time());
        this.edges = new EdgeLedger(limits.openEdges());
    }

    /** Adds a triangle: nine coordinates. */
    void add(double[] at) throws StlFault {
        if (triangles == 0) {
            System.arraycopy(at, 0, origin, 0, 3);
        }
        if (++triangles > limits.triangles()) {
            throw new StlFault("it has more than " + limits.triangles() + " triangles");
        }
        if ((triangles & LOOK_UP) == 0) {
            lookUp();
        }
        for (int corner = 0; corner < 3; corner++) {
            double x = coordinate(at, corner * 3);
            double y = coordinate(at, corner * 3 + 1);
            double z = coordinate(at, corner * 3 + 2);
            prints[corner] = EdgeLedger.vertex(step(x), step(y), step(z));
        }
        edges.toggle(prints[0], prints[1]);
        edges.toggle(prints[1], prints[2]);
        edges.toggle(prints[2], prints[0]);
        sixVolumes += tetrahedron(at);
    }

    StlMeasure measure() throws StlFault {
        if (triangles == 0) {
            throw new StlFault("it holds no triangles");
        }
        StlSize size = new StlSize(high[0] - low[0], high[1] - low[1], high[2] - low[2]);
        return new StlMeasure(triangles, size, Math.abs(sixVolumes) / 6, edges.open());
    }

    private double coordinate(double[] at, int index) throws StlFault {
        double value = at[index];
        // Also false for NaN.
        if (!(Math.abs(value) <= FARTHEST_MM)) {
            throw new StlFault("triangle " + triangles + " has a coordinate that is no sensible number");
        }
        int axis = index % 3;
        low[axis] = Math.min(low[axis], value);
        high[axis] = Math.max(high[axis], value);
        return value;
    }

    private static long step(double value) {
        return (long) Math.floor(value * STEPS_PER_MM + 0.5);
    }

    /** Signed, seen from the first vertex so that models far from zero lose no digits; the inner ones cancel out. */
    private double tetrahedron(double[] at) {
        double ax = at[0] - origin[0];
        double ay = at[1] - origin[1];
        double az = at[2] - origin[2];
        double bx = at[3] - origin[0];
        double by = at[4] - origin[1];
        double bz = at[5] - origin[2];
        double cx = at[6] - origin[0];
        double cy = at[7] - origin[1];
        double cz = at[8] - origin[2];
        return ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    }

    private void lookUp() throws StlFault {
        if (Thread.currentThread().isInterrupted() || clock.instant().isAfter(end)) {
            throw new StlFault("measuring it takes too long; it has more than " + triangles + " triangles");
        }
    }
}
