package org.platen.decoration.dtf;

/**
 * What film can hold. White powder sticks to ink wherever there is any, so a fine veil of colour becomes a hard white edge
 * or peels off; a few semi-transparent pixels along smooth edges do no harm.
 *
 * @param clearAlpha alpha up to which a pixel is not printed
 * @param solidAlpha alpha from which a pixel is solid
 * @param semiShare most semi-transparent pixels as a share of the printed ones, 0 to 1
 * @param pixels most pixels of a design
 */
record FilmRules(double minimumPpi, int clearAlpha, int solidAlpha, double semiShare, long pixels) {
    static final FilmRules USUAL = new FilmRules(150, 12, 243, 0.1, 80_000_000);

    static FilmRules of(DtfConfig config) {
        return new FilmRules(
                config.minimumPpi(),
                config.clearAlpha(),
                config.solidAlpha(),
                config.semiTransparentPercent() / 100,
                config.megapixels() * 1_000_000L);
    }
}
