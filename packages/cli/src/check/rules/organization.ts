import { advice, type Finding } from '../finding.js';
import type { Subject } from '../subject.js';

/** The sender. A missing name is an error of the schema, which `invalidMembers` reports. */
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
