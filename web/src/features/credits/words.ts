import type { MessageDescriptor } from '@lingui/core';

/** What a financial relationship can consist of, in the order in which it is asked. */
export const NATURES: Readonly<Record<string, MessageDescriptor>> = {
  employee: { id: 'nature.employee', message: 'Employee' },
  executive: { id: 'nature.executive', message: 'Executive role' },
  owner: { id: 'nature.owner', message: 'Owner' },
  stock: { id: 'nature.stock', message: 'Stock or options' },
  researcher: { id: 'nature.researcher', message: 'Research funding' },
  consultant: { id: 'nature.consultant', message: 'Consultant' },
  advisor: { id: 'nature.advisor', message: 'Advisor' },
  speaker: { id: 'nature.speaker', message: 'Speaker' },
  contractor: { id: 'nature.contractor', message: 'Independent contractor' },
  royalties: { id: 'nature.royalties', message: 'Royalties or patents' },
  other: { id: 'nature.other', message: 'Something else' },
};
