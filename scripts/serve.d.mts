/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  /** Size of the request's body. */
  readonly bytes: number;
}

/** A running server. */
export interface Served {
  /** Address of the folder, with a slash at its end. */
  readonly url: string;
  /** Grows with each request. */
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Serves a folder on the loopback address; port 0 takes any free one, `base` begins and ends with a slash. */
export function serve(folder: string, options?: { port?: number; base?: string }): Promise<Served>;
