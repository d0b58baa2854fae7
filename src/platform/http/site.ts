import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config/index.js';

/** Where people find this server: the base of every link. */
@Injectable()
export class Site {
  constructor(
    private readonly config: Config,
    private readonly adapter: HttpAdapterHost,
  ) {}

  /** The base address, without a slash at its end. */
  get url(): string {
    if (this.config.publicUrl) return this.config.publicUrl;
    const address = (
      this.adapter.httpAdapter?.getInstance() as FastifyInstance | undefined
    )?.server.address();
    const port = address && typeof address === 'object' ? address.port : this.config.port;
    return `http://localhost:${port}`;
  }

  /** Whether cookies may only travel over TLS. */
  get secure(): boolean {
    return this.url.startsWith('https:');
  }

  /** A link to a page of the web app. What must not be seen by proxies goes into the fragment. */
  link(path: string, secret?: string): string {
    return `${this.url}${path}${secret ? `#${secret}` : ''}`;
  }
}
