package org.platen.decoration.print3d;

import java.util.Locale;

/** Millimetres along the axes. */
record StlSize(double x, double y, double z) {
    /** Measuring and machines are never exact; a hundredth of a millimetre is below both. */
    private static final double TOLERANCE = 0.01;

    /** Whether it fits into the room as it stands or turned by a quarter on the plate. */
    boolean fits(StlSize room) {
        boolean asItIs = x <= room.x + TOLERANCE && y <= room.y + TOLERANCE;
        boolean turned = y <= room.x + TOLERANCE && x <= room.y + TOLERANCE;
        return (asItIs || turned) && z <= room.z + TOLERANCE;
    }

    double volume() {
        return x * y * z;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f x %.1f x %.1f mm", x, y, z);
    }
}
