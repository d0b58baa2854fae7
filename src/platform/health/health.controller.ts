import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Authorize, anyone } from '../authz/index.js';

const WHY = 'a load balancer has no account; nothing but up or down is told';

/** Whether this process is up, and whether it can serve. */
@Controller('health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** Up. */
  @Get('live')
  @Authorize(anyone(WHY))
  live(): { status: string } {
    return { status: 'up' };
  }

  /** Up, and the database answers. */
  @Get('ready')
  @Authorize(anyone(WHY))
  async ready(): Promise<{ status: string }> {
    try {
      await this.dataSource.query('select 1');
    } catch {
      throw new ServiceUnavailableException('The database does not answer');
    }
    return { status: 'ready' };
  }
}
