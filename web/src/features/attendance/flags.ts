import type { MessageDescriptor } from '@lingui/core';

/**
 * What a reviewer should know of a participant, by the server's flags. `clipped` is left out: nearly everyone comes
 * early or stays on, and there is nothing to look at.
 */
export const FLAGS: Readonly<Record<string, MessageDescriptor>> = {
  name_only: { id: 'flag.nameOnly', message: 'no e-mail in the report' },
  no_times: { id: 'flag.noTimes', message: 'no usable times' },
  waiting_room_excluded: { id: 'flag.waitingRoom', message: 'waiting room not counted' },
  overlap_merged: { id: 'flag.overlap', message: 'two devices, counted once' },
  rejoined: { id: 'flag.rejoined', message: 'left and came back' },
  negative_interval: { id: 'flag.negative', message: 'a row that ends before it begins' },
  renamed: { id: 'flag.renamed', message: 'under several names' },
  phone: { id: 'flag.phone', message: 'by telephone' },
};
