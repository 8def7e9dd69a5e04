import type { PanelContext } from '~/panel';
import { Fault } from './words';

const MEGABYTE = 1 << 20;

/** The job's print file, when it is there and not too large for a browser. */
export async function printFile(ctx: PanelContext, mostMegabytes: number): Promise<Blob> {
  const file = ctx.job.printFile;
  if (!file) {
    throw new Fault('no-file');
  }
  const response = await fetched(ctx, file.href);
  const length = Number(response.headers.get('Content-Length') ?? 0);
  // Told by the header before a byte of it is taken.
  check(length, mostMegabytes, () => void response.body?.cancel());
  const blob = await response.blob();
  check(blob.size, mostMegabytes);
  return blob;
}

function check(size: number, mostMegabytes: number, otherwise?: () => void) {
  if (size > mostMegabytes * MEGABYTE) {
    otherwise?.();
    throw new Fault('too-large', { size: Math.ceil(size / MEGABYTE), most: mostMegabytes });
  }
}

async function fetched(ctx: PanelContext, path: string): Promise<Response> {
  let response: Response;
  try {
    response = await ctx.get(path);
  } catch {
    throw new Fault('offline');
  }
  if (!response.ok) {
    throw new Fault('refused', { reason: await reason(response) });
  }
  return response;
}

async function reason(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as { detail?: string; title?: string };
    return problem.detail ?? problem.title ?? String(response.status);
  } catch {
    return String(response.status);
  }
}

interface Device {
  code: string;
  name: string;
  decoration: string;
  location: string;
  attributes: Record<string, string>;
  active: boolean;
}

/** The machine that the job is bound to, else those of its location that could make it; none where nobody may tell. */
export async function machines(ctx: PanelContext): Promise<Device[]> {
  try {
    const response = await fetched(ctx, '/devices');
    const { items } = (await response.json()) as { items: Device[] };
    const own = items.filter((device) => device.code === ctx.job.device);
    return own.length > 0
      ? own
      : items.filter(
          (device) =>
            device.active &&
            device.decoration === ctx.job.decoration &&
            (ctx.job.location === null || device.location === ctx.job.location),
        );
  } catch {
    return [];
  }
}
