package org.platen.decoration.print3d;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.platen.spi.decoration.JobContext.ArtFile;
import org.platen.spi.decoration.JobContext.Device;
import org.platen.testkit.decoration.SampleFile;

/** Real models: lists of triangles of nine coordinates, written as CAD programs do. */
record Stl(List<float[]> triangles) {
    /** Twelve triangles. */
    static Stl box(float x, float y, float z) {
        float[][] corner = new float[8][];
        for (int i = 0; i < 8; i++) {
            corner[i] = new float[] {(i & 1) * x, (i >> 1 & 1) * y, (i >> 2 & 1) * z};
        }
        int[][] faces = {
            {0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5},
        };
        List<float[]> triangles = new ArrayList<>();
        for (int[] face : faces) {
            triangles.add(triangle(corner[face[0]], corner[face[1]], corner[face[2]]));
            triangles.add(triangle(corner[face[0]], corner[face[2]], corner[face[3]]));
        }
        return new Stl(triangles);
    }

    /** A ball of rings and segments: 2 * segments * (rings - 1) triangles. */
    static Stl ball(float radius, int rings, int segments) {
        List<float[]> triangles = new ArrayList<>();
        for (int ring = 0; ring < rings; ring++) {
            for (int segment = 0; segment < segments; segment++) {
                float[] a = onBall(radius, ring, segment, rings, segments);
                float[] b = onBall(radius, ring + 1, segment, rings, segments);
                float[] c = onBall(radius, ring + 1, segment + 1, rings, segments);
                float[] d = onBall(radius, ring, segment + 1, rings, segments);
                if (ring < rings - 1) {
                    triangles.add(triangle(a, b, c));
                }
                if (ring > 0) {
                    triangles.add(triangle(a, c, d));
                }
            }
        }
        return new Stl(triangles);
    }

    Stl without(int index) {
        List<float[]> rest = new ArrayList<>(triangles);
        rest.remove(index);
        return new Stl(rest);
    }

    Stl moved(float by) {
        return new Stl(triangles.stream()
                .map(triangle -> {
                    float[] at = triangle.clone();
                    for (int i = 0; i < at.length; i++) {
                        at[i] += by;
                    }
                    return at;
                })
                .toList());
    }

    Stl and(Stl other) {
        List<float[]> both = new ArrayList<>(triangles);
        both.addAll(other.triangles);
        return new Stl(both);
    }

    byte[] binary(String header) {
        ByteBuffer bytes = ByteBuffer.allocate(84 + 50 * triangles.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header.getBytes(StandardCharsets.US_ASCII)).position(80);
        bytes.putInt(triangles.size());
        for (float[] triangle : triangles) {
            bytes.putFloat(0).putFloat(0).putFloat(0);
            for (float coordinate : triangle) {
                bytes.putFloat(coordinate);
            }
            bytes.putShort((short) 0);
        }
        return bytes.array();
    }

    String ascii() {
        StringBuilder text = new StringBuilder("solid model of ours\n");
        for (float[] at : triangles) {
            text.append("  facet normal 0 0 0\n    outer loop\n");
            for (int i = 0; i < 9; i += 3) {
                text.append(String.format(Locale.ROOT, "      vertex %e %e %e%n", at[i], at[i + 1], at[i + 2]));
            }
            text.append("    endloop\n  endfacet\n");
        }
        return text.append("endsolid model of ours\n").toString();
    }

    static ArtFile file(byte[] content) {
        return SampleFile.of(null, "model.stl", "model/stl", content);
    }

    static ArtFile file(String content) {
        return file(content.getBytes(StandardCharsets.US_ASCII));
    }

    static Device printer(String code, String buildVolume) {
        return new Device(code, Map.of("buildVolume", buildVolume));
    }

    private static float[] onBall(float radius, int ring, int segment, int rings, int segments) {
        double down = Math.PI * ring / rings;
        // The seam closes exactly, as in a file of a CAD program.
        double round = 2 * Math.PI * (segment % segments) / segments;
        double width = ring == 0 || ring == rings ? 0 : Math.sin(down) * radius;
        return new float[] {
            (float) (width * Math.cos(round)), (float) (width * Math.sin(round)), (float) (Math.cos(down) * radius)
        };
    }

    private static float[] triangle(float[] a, float[] b, float[] c) {
        return new float[] {a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]};
    }
}
