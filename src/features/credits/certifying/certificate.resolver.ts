import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Authorize, CurrentViewer, signedIn, type Viewer } from '../../../platform/authz/index.js';
import { IdArg, keysetOf, PageArgs } from '../../../platform/graphql/index.js';
import { Me } from '../../identity/index.js';
import { CumulativeInput } from './certificate.inputs.js';
import { CertificateReader } from './certificate.reader.js';
import { CertificateService } from './certificate.service.js';
import {
  CertificateConnection,
  CumulativeResult,
  NothingToCertify,
  shownCertificate,
} from './certificate.types.js';

/** The viewer’s own certificates. */
@Resolver(() => Me)
export class OwnCertificates {
  constructor(
    private readonly reader: CertificateReader,
    private readonly service: CertificateService,
  ) {}

  @ResolveField(() => CertificateConnection, {
    description: 'Certificates that the viewer holds, the latest first; superseded ones are left out.',
  })
  @Authorize(signedIn)
  async certificates(@Parent() { id }: Me, @Args() page: PageArgs) {
    const { nodes, ...rest } = await this.reader.pageOf(id, keysetOf(page, 2));
    return { ...rest, nodes: nodes.map(shownCertificate) };
  }

  @Mutation(() => CumulativeResult, {
    description:
      'One certificate about all of the viewer’s credit of a type in a cohort. Asked again, it is the same one.',
  })
  @Authorize(signedIn)
  async issueCumulativeCertificate(
    @CurrentViewer() viewer: Viewer,
    @IdArg('cohortId') cohortId: string,
    @Args('input') { creditType }: CumulativeInput,
  ): Promise<typeof CumulativeResult> {
    const issued = await this.service.cumulative(viewer, cohortId, creditType);
    return issued ? shownCertificate(issued) : new NothingToCertify();
  }
}
