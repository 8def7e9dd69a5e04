import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { Refusal } from './refusal';
import type { components, paths } from './schema';

/** Wire types by the names of the OpenAPI document. */
export type Schema = components['schemas'];

export const ROOT = '/api/v1';

const door: Middleware = {
  onRequest({ request }) {
    // A form of another site cannot set it, see the guide on sessions.
    request.headers.set('X-Platen-Console', '1');
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw await Refusal.of(response);
    }
  },
  onError() {
    return Refusal.noConnection();
  },
};

/** Calls of the API; all but success rejects with a {@link Refusal}. */
export const api = createFetchClient<paths>({ baseUrl: ROOT });
api.use(door);

/** The same calls as TanStack queries and mutations. */
export const query = createQueryClient(api);

/** A key under which a creating call takes effect once, however often it is sent. */
export function onceKey(): string {
  // crypto.randomUUID is missing on plain http, which is usual inside a shop.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Header parameters of a call that creates. */
export const once = () => ({ 'Idempotency-Key': onceKey() });

/** Header parameters of an edit of what was read in this version. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });
