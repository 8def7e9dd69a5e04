import { sha256 } from './sha256';

/** SHA-256 of the file, by the browser where it lets us: it does not on plain http, which is usual inside a shop. */
export async function digestOf(file: Blob): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return window.isSecureContext ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : sha256(bytes);
}

export const hex = (digest: Uint8Array) => Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** As a header tells it, RFC 9530. */
export const contentDigest = (digest: Uint8Array) => `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
