import { advice, type Finding } from '../finding.js';
import type { Subject } from '../subject.js';

/** Who speaks on the page. A name that is missing in what there is makes the document wrong, and is told as that. */
export function incompleteOrganization({ kind, value, room, organization }: Subject): Finding[] {
  if (kind !== 'room') return [];
  if (!room.organization || !organization) {
    const isWritten = typeof value === 'object' && value !== null && 'organization' in value;
    return isWritten
      ? []
      : [advice('organization', 'is missing, so nobody can tell who speaks; add at least its name')];
  }
  const { description, telephone } = organization.value;
  return [
    ...(description
      ? []
      : [advice('organization.description', 'is missing; add a few sentences about the organisation')]),
    ...(telephone
      ? []
      : [
          advice(
            'organization.telephone',
            'is missing; add the switchboard, which stands in where a contact has no number',
          ),
        ]),
  ];
}
