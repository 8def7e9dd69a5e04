package org.platen.decoration.print3d;

/**
 * Finds out whether a mesh is closed while its triangles stream by: an edge enters when it is first seen and leaves when a
 * second triangle shares it, so that only the rim of what was read so far is kept. What stays at the end is open.
 *
 * <p>An edge that four triangles share, as where two bodies touch, leaves twice: slicers accept that too. Triangles that
 * the grid of the vertices has flattened to a line cancel themselves out.
 *
 * <p>Edges are kept as 64-bit fingerprints in a table with open addressing; two of seven million edges being taken for one
 * another has a chance below one in a million.
 */
final class EdgeLedger {
    private final int most;
    private long[] table = new long[1 << 12];
    private int open;

    EdgeLedger(int most) {
        this.most = most;
    }

    int open() {
        return open;
    }

    /** Enters or leaves the edge between two vertices, given by their {@linkplain #vertex fingerprints}. */
    void toggle(long from, long to) throws StlFault {
        if (from == to) {
            return;
        }
        // The same either way round; 0 marks an empty slot.
        long edge = mix(from + to) ^ mix(from ^ to);
        edge = edge == 0 ? 1 : edge;
        int mask = table.length - 1;
        int slot = (int) edge & mask;
        while (table[slot] != 0) {
            if (table[slot] == edge) {
                remove(slot, mask);
                open--;
                return;
            }
            slot = (slot + 1) & mask;
        }
        if (open >= most) {
            throw new StlFault("it has more than " + most + " open edges");
        }
        table[slot] = edge;
        open++;
        if (open * 2L > table.length) {
            grow();
        }
    }

    /** Fingerprint of a vertex on the grid. */
    static long vertex(long x, long y, long z) {
        return mix(x * 0x9E3779B97F4A7C15L + mix(y * 0xC2B2AE3D27D4EB4FL + mix(z + 0x165667B19E3779F9L)));
    }

    /** Closes the gap so that no search ends at it too early. */
    private void remove(int slot, int mask) {
        int gap = slot;
        int next = (gap + 1) & mask;
        while (table[next] != 0) {
            int home = (int) table[next] & mask;
            if (((next - home) & mask) >= ((next - gap) & mask)) {
                table[gap] = table[next];
                gap = next;
            }
            next = (next + 1) & mask;
        }
        table[gap] = 0;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        int mask = table.length - 1;
        for (long edge : old) {
            if (edge != 0) {
                int slot = (int) edge & mask;
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = edge;
            }
        }
    }

    /** The finishing step of MurmurHash3: every bit of the input moves half of the output's. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
