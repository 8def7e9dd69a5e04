import { useState } from 'react';
import { IconFile, IconPhotoOff } from '@tabler/icons-react';
import classes from './FilePreview.module.css';

/** Whether a browser can draw a file of that name; one without a known kind is tried. */
export const drawableName = (name: string | null | undefined) => {
  const kind = kindOf(name);
  return kind === undefined || /^(PNG|JPE?G|GIF|WEBP|SVG|BMP|AVIF)$/.test(kind);
};

const kindOf = (name: string | null | undefined) => /\.([a-z0-9]{1,5})$/i.exec(name ?? '')?.[1]?.toUpperCase();

/** A small picture of a stored file, or its kind where a browser cannot draw it. */
export function FilePreview({ src, name, alt, size = 56 }: { src: string | null; name?: string | null; alt: string; size?: number }) {
  const [broken, setBroken] = useState<string | null>(null);
  const kind = kindOf(name);
  const drawable = src !== null && broken !== src && drawableName(name);
  return drawable ? (
    <span className={classes.frame} style={{ width: size, height: size }}>
      <img src={src} alt={alt} loading="lazy" onError={() => setBroken(src)} />
    </span>
  ) : (
    <span className={classes.frame} style={{ width: size, height: size }} data-plain role="img" aria-label={alt}>
      {src === null ? (
        <IconPhotoOff size={20} stroke={1.4} aria-hidden />
      ) : (
        (kind ?? <IconFile size={20} stroke={1.4} aria-hidden />)
      )}
    </span>
  );
}
