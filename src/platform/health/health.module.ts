import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';

/** Health, for whoever runs the process. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
