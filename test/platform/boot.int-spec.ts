import 'reflect-metadata';
import { Controller, Get, Injectable, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { AppModule } from '../../src/app.module.js';
import { Authorize, anyone, Readable } from '../../src/platform/authz/index.js';
import { Config } from '../../src/platform/config/index.js';
import { Connections } from '../../src/platform/database/index.js';
import { defineEvent, OnEvent } from '../../src/platform/events/index.js';
import { createApp } from '../../src/platform/http/index.js';
import { MailPorts, PostOffice } from '../../src/platform/mail/index.js';
import { createTestDatabase, TEST_KEY, type TestDatabase } from '../harness/index.js';

describe('the boot', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  /** Boots the product with one module more. */
  async function boot(extra: Type): Promise<void> {
    const product = AppModule.with(
      Config.read({ LOG_LEVEL: 'silent', PORT: '0' }),
      new Connections(database.appUrl, TEST_KEY, TEST_KEY, async () => {}),
    );
    const app = await createApp({ ...product, imports: [...(product.imports ?? []), extra] });
    try {
      await app.init();
    } finally {
      await app.close().catch(() => {});
    }
  }

  it('refuses a resolver without @Authorize, and names it', async () => {
    @Resolver()
    class Forgetful {
      @Query(() => String)
      leak(): string {
        return 'everything';
      }
    }
    @Module({ providers: [Forgetful] })
    class Extra {}
    await expect(boot(Extra)).rejects.toThrow('Forgetful.leak lacks @Authorize');
  });

  it('refuses a route without @Authorize, and names it', async () => {
    @Controller('leak')
    class Forgetful {
      @Get()
      leak(): string {
        return 'everything';
      }
    }
    @Module({ controllers: [Forgetful] })
    class Extra {}
    await expect(boot(Extra)).rejects.toThrow('Forgetful.leak lacks @Authorize');
  });

  it('refuses a type that does not say who may read it', async () => {
    @ObjectType()
    class Undeclared {
      @Field(() => String)
      secret!: string;
    }
    @Resolver()
    class Careful {
      @Query(() => Undeclared)
      @Authorize(anyone('a test'))
      undeclared(): Undeclared {
        return { secret: 'x' };
      }
    }
    @Module({ providers: [Careful] })
    class Extra {}
    await expect(boot(Extra)).rejects.toThrow('type Undeclared lacks @Readable');
  });

  it('refuses to send mail while nobody says who wants it', async () => {
    @Module({})
    class Extra implements OnModuleInit {
      constructor(private readonly ports: MailPorts) {}

      onModuleInit(): void {
        this.ports.wants = null;
      }
    }
    await expect(boot(Extra)).rejects.toThrow('No feature supplies the port "wants" of mail');
  });

  it('refuses mail whose own words name what nobody fills', async () => {
    @Module({})
    class Extra implements OnModuleInit {
      constructor(private readonly postOffice: PostOffice) {}

      onModuleInit(): void {
        const dear = { subject: 'Dear {name}', body: 'B' };
        const words = { en: dear, es: dear };
        const wording = { title: 'T', occasion: 'O', slots: [], words };
        this.postOffice.register({
          name: 'test.mail',
          kind: 'essential',
          whenUnknown: 'leave',
          wording,
          render: async () => null,
        });
      }
    }
    await expect(boot(Extra)).rejects.toThrow('The words of the mail test.mail are at fault: {name}');
  });

  it('refuses two handlers of one name', async () => {
    const Happened = defineEvent('test.Happened');
    @Injectable()
    class Twice {
      @OnEvent(Happened, { handler: 'identity.mail-sign-in-link' })
      async hear(): Promise<void> {}
    }
    @Module({ providers: [Twice] })
    class Extra {}
    await expect(boot(Extra)).rejects.toThrow('Two handlers are named identity.mail-sign-in-link');
  });

  it('refuses an event that nobody hears, and names it', async () => {
    defineEvent('test.Unheard');
    @ObjectType()
    @Readable()
    class Fine {
      @Field(() => String)
      word!: string;
    }
    @Module({ providers: [Fine] })
    class Extra {}
    await expect(boot(Extra)).rejects.toThrow('The event test.Unheard has no handler');
  });
});
