package org.platen.decoration.print3d;

/**
 * What was measured on a model. STL knows no units; as everywhere in 3D printing they are taken as millimetres.
 *
 * @param volume enclosed cubic millimetres; means something for closed models only
 * @param openEdges edges without a partner; 0 for a closed body
 */
record StlMeasure(long triangles, StlSize size, double volume, int openEdges) {}
