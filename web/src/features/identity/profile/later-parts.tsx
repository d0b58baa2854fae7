import type { ResultOf } from '../../../graphql/graphql.js';
import { MyQuestions } from '../../programs/questions/my-questions.js';
import { BirthDatePart } from './birth-date-part.js';
import { LanguagesPart } from './languages-part.js';
import { LicencesPart } from './licences-part.js';
import type { MyProfileQuery } from './profile.graphql.js';
import type { Myself } from './profile-page.js';

/** What stands further down on the profile, in a file that is fetched while the first parts are read. */
export default function LaterParts({
  me,
  hubs,
  country,
}: {
  me: Myself;
  hubs: ResultOf<typeof MyProfileQuery>['myHubs']['nodes'];
  country: string;
}) {
  return (
    <>
      <LicencesPart me={me} country={country} />
      <LanguagesPart me={me} />
      <MyQuestions hubs={hubs} language={me.language} />
      {(me.profile.birthDateAskedFor || me.profile.birthDateGiven) && (
        <BirthDatePart given={me.profile.birthDateGiven} />
      )}
    </>
  );
}
