import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Holdings } from '../../platform/personal-data/index.js';
import { eraseLines } from './inviting/erase-lines.js';
import { SeatErasing } from './registering/seat-erasing.js';
import { SeatMerging } from './registering/seat-merging.js';

const BY_WHOM = 'it was the hub’s doing, and who did it leads to nobody any more';
const WHO = 'who did it stands as it was, and leads to the one who stays';
const ADDRESS = 'it belongs to an address, which the one who stays goes on having';

/** Says what cohorts hold of people, those included who have no account. */
@Injectable()
export class CohortsHoldings implements OnModuleInit {
  constructor(
    private readonly holdings: Holdings,
    private readonly seats: SeatErasing,
    private readonly seatMerging: SeatMerging,
  ) {}

  onModuleInit(): void {
    this.seatsOfPeople();
    this.invitations();
    this.distinct();
  }

  private seatsOfPeople(): void {
    this.holdings.declare(
      {
        table: 'enrollment',
        title: 'Cohorts you are or were in',
        column: 'person_id',
        told: {
          query: `select h.name as "Hub", p.name as "Program", c.name as "Cohort", e.state as "State",
                         e.created_at as "Since", e.withdrawn_at as "Left"
                    from enrollment e join hub h on h.id = e.hub_id join program p on p.id = e.program_id
                    join cohort c on c.id = e.cohort_id where e.person_id = $1 order by e.id`,
        },
        erasing: {
          by: (tx, whose) => this.seats.free(tx, whose),
          leaves:
            'that somebody was in the cohort and left it, without a name: figures for funders count people',
        },
        merging: this.seatMerging.steps(),
      },
      {
        table: 'registration',
        title: 'Registrations you have not confirmed',
        column: 'email_key',
        by: 'address',
        also: ['email'],
        told: {
          query: `select c.name as "Cohort", r.name as "Name", r.email as "Address", r.profession as "Profession",
                         r.created_at as "Asked", r.expires_at as "Works until"
                    from registration r join cohort c on c.id = r.cohort_id where r.email_key = $1 order by r.id`,
        },
        erasing: { by: (tx, whose) => this.seats.free(tx, whose), leaves: null },
        merging: { stay: ADDRESS },
      },
      {
        table: 'consent',
        title: 'What you agreed to',
        column: 'person_id',
        told: {
          query: `select h.name as "Hub", c.name as "Cohort", o.created_at as "Agreed", o.version as "Version",
                         t.body as "Text" from consent o join hub h on h.id = o.hub_id
                    join cohort c on c.id = o.cohort_id join consent_text t on t.id = o.text_id
                   where o.person_id = $1 or o.person_id in (select id from person where merged_into = $1) order by o.id`,
        },
        erasing: { keep: 'the hub must be able to show that whoever took part had agreed; without a name' },
        merging: { stay: 'what somebody agreed to is never altered; it counts for the one who stays' },
      },
    );
  }

  // Whoever is erased is like nobody any more, so nobody need remember that they are not.
  private distinct(): void {
    const title = 'That you are somebody else than a person of a similar name or address';
    const asked = (column: string) =>
      `select h.name as "Hub", d.created_at as "Said" from distinct_people d join hub h on h.id = d.hub_id
        where d.${column} = $1 order by d.id`;
    const merging = { stay: 'it was said of the one, and not of the other' };
    this.holdings.declare(
      {
        table: 'distinct_people',
        title,
        column: 'low_id',
        told: { query: asked('low_id') },
        erasing: 'delete',
        merging,
      },
      {
        table: 'distinct_people',
        title,
        column: 'high_id',
        told: { query: asked('high_id') },
        erasing: 'delete',
        merging,
      },
      {
        table: 'distinct_people',
        title: 'People whom you told apart',
        column: 'by_id',
        told: { query: asked('by_id') },
        erasing: { keep: BY_WHOM },
        merging: { stay: WHO },
      },
    );
  }

  private invitations(): void {
    this.holdings.declare(
      {
        table: 'cohort_invitation',
        title: 'Cohorts you were invited to',
        column: 'email_key',
        by: 'address',
        also: ['email'],
        told: {
          query: `select c.name as "Cohort", i.name as "Name", i.email as "Address", i.profession as "Profession",
                         i.state as "State", i.invited_at as "Invited", i.accepted_at as "Accepted"
                    from cohort_invitation i join cohort c on c.id = i.cohort_id where i.email_key = $1 order by i.id`,
        },
        erasing: 'delete',
        merging: { stay: ADDRESS },
      },
      {
        table: 'cohort_invitation',
        title: 'Invitations you sent',
        column: 'by_id',
        told: {
          query: `select c.name as "Cohort", count(*) as "Invitations", min(i.invited_at) as "First", max(i.invited_at) as "Last"
                    from cohort_invitation i join cohort c on c.id = i.cohort_id
                   where i.by_id = $1 group by c.id, c.name order by c.id`,
        },
        erasing: { keep: BY_WHOM },
        merging: { stay: WHO },
      },
      {
        table: 'invitation_list',
        title: 'Lists of people you had invited',
        column: 'by_id',
        told: {
          query: `select c.name as "Cohort", l.rows as "People", l.created_at as "Read", l.done_at as "Worked off"
                    from invitation_list l join cohort c on c.id = l.cohort_id where l.by_id = $1 order by l.id`,
        },
        erasing: { keep: BY_WHOM },
        merging: { stay: WHO },
      },
      {
        table: 'invitation_line',
        title: 'Lists on which you stand as somebody to invite',
        column: 'email_key',
        by: 'address',
        also: ['email'],
        told: {
          query: `select c.name as "Cohort", n.name as "Name", n.email as "Address", n.profession as "Profession",
                         n.created_at as "Read", n.outcome as "You were"
                    from invitation_line n join cohort c on c.id = n.cohort_id where n.email_key = $1 order by n.id`,
        },
        erasing: { by: eraseLines, leaves: 'that the list had one more line, which says nothing' },
        merging: { stay: ADDRESS },
      },
    );
  }
}
