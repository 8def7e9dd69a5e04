import { clothOf, placementKey, shapeOf, spotOf, type Shape } from './garment';
import classes from './Piece.module.css';

const OUTLINE: Record<Exclude<Shape, 'thing'>, string> = {
  tee: 'M185 60 Q260 112 335 60 L400 84 Q452 130 488 214 L428 250 L410 216 L410 505 Q260 524 110 505 L110 216 L92 250 L32 214 Q68 130 120 84 Z',
  hoodie:
    'M190 74 Q260 120 330 74 L396 92 Q456 150 492 372 L440 388 L412 250 L412 480 L408 508 Q260 522 112 508 L108 480 L108 250 L80 388 L28 372 Q64 150 124 92 Z',
  bag: 'M110 150 L410 150 L420 510 L100 510 Z',
};

/** A simple drawing of the garment with the artwork where it belongs. */
export function Garment({
  name,
  decoration,
  placement,
  widthMm,
  heightMm,
  picture,
  title,
}: {
  /** Names that tell its shape and colour. */
  name: string;
  decoration: string;
  placement: string;
  widthMm?: number;
  heightMm?: number;
  /** Address of the artwork, when a browser can show it. */
  picture?: string;
  title: string;
}) {
  const shape = shapeOf(decoration, name);
  const key = placementKey(placement);
  const box = shape === 'thing' ? { x: 60, y: 80, width: 400, height: 400 } : spotOf(placement, widthMm, heightMm);
  return (
    <svg viewBox="0 0 520 560" role="img" aria-label={title} className={classes.garment}>
      {shape === 'thing' ? null : (
        <g stroke="#7b858c" strokeWidth={3} strokeLinejoin="round">
          {shape === 'hoodie' && key !== 'back' ? (
            <path d="M190 74 Q196 14 260 14 Q324 14 330 74 Q300 120 260 122 Q220 120 190 74 Z" fill={clothOf(name)} />
          ) : null}
          {shape === 'bag' ? <path d="M180 150 Q180 40 260 40 Q340 40 340 150" fill="none" strokeWidth={12} /> : null}
          <path d={OUTLINE[shape]} fill={clothOf(name)} />
          {shape === 'tee' && key === 'back' ? <path d="M185 60 Q260 84 335 60" fill="none" /> : null}
          {shape === 'hoodie' && key !== 'back' ? <path d="M176 392 L344 392 L372 470 L148 470 Z" fill="none" /> : null}
        </g>
      )}
      {picture ? (
        <image
          href={picture}
          {...box}
          preserveAspectRatio={`xMidY${key === 'front' || key === 'back' ? 'Min' : 'Mid'} meet`}
        />
      ) : null}
      <rect {...box} className={classes.frame} />
    </svg>
  );
}
