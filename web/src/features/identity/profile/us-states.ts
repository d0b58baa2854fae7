/** The states and territories of the United States that license health workers, by their postal codes. */
const NAMES =
  'AL Alabama,AK Alaska,AS American Samoa,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,' +
  'DC District of Columbia,FL Florida,GA Georgia,GU Guam,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,' +
  'KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,' +
  'MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,' +
  'NC North Carolina,ND North Dakota,MP Northern Mariana Islands,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,' +
  'PR Puerto Rico,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,' +
  'VI U.S. Virgin Islands,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming';

/** The states to choose from, by name. Names of places are the same in all languages of the pages. */
export const US_STATES: readonly { value: string; label: string }[] = NAMES.split(',').map((entry) => ({
  value: entry.slice(0, 2),
  label: entry.slice(3),
}));

/** A place in one line: county, state or region, and country, as far as they are known; the United States unsaid. */
export function placeLine(
  { country, region, county }: { country: string | null; region: string | null; county: string | null },
  locale: string,
): string {
  const parts = [county, region];
  if (country && country !== 'US')
    parts.push(new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country);
  const line = parts.filter(Boolean).join(', ');
  return line || (country === 'US' ? 'US' : '');
}
