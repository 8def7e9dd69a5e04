import type { components } from './schema';

type Problem = components['schemas']['Problem'];

/** What the API said instead of doing it, or that it could not be asked. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'Refusal';
    this.problem = problem;
  }

  static async of(response: Response): Promise<Refusal> {
    const type = response.headers.get('Content-Type') ?? '';
    if (type.includes('json')) {
      try {
        return new Refusal((await response.json()) as Problem);
      } catch {
        // Cut short: its status says enough.
      }
    }
    return new Refusal(bare('about:blank', response.status, response.statusText || `HTTP ${response.status}`));
  }

  static noConnection(): Refusal {
    return new Refusal(bare(NO_CONNECTION, 0, 'No connection'));
  }

  get status(): number {
    return this.problem.status;
  }

  get offline(): boolean {
    return this.problem.type === NO_CONNECTION;
  }

  /** Whether something before the server answered in its place. */
  get away(): boolean {
    return this.problem.type === 'about:blank' && this.status >= 500;
  }

  /** What is wrong with the field of that name, if anything. */
  field(name: string): string | undefined {
    return this.problem.errors?.find((error) => error.pointer === name || error.pointer === `/${name}`)?.message;
  }
}

const NO_CONNECTION = 'urn:platen:no-connection';

function bare(type: string, status: number, title: string): Problem {
  return { type, title, status, detail: '', instance: '', retryable: status === 0 || status >= 500 };
}

/** The refusal that a call was rejected with, if it was one. */
export function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof Refusal ? error : undefined;
}
