/** The rows of the demo company by table, with the names of its columns; dates are ISO 8601. */
export interface DemoRows {
  department: { id: string; name: string }[];
  location: { id: string; name: string }[];
  person: PersonRow[];
  person_role: { person_id: string; role: string }[];
  follow: { person_id: string; followee_id: string; since: string }[];
  groups: GroupRow[];
  membership: MembershipRow[];
  post: { id: string; author_id: string; group_id: string | null; body: string }[];
  stream_entry: { stream_id: string; post_id: string; author_id: string }[];
  comment: { post_id: string; id: string; parent_id: string | null; author_id: string; body: string }[];
  mention: { subject_id: string; person_id: string; post_id: string }[];
  reaction: { subject_id: string; person_id: string; kind: number; post_id: string; reacted_at: string }[];
  outbox: EventRow[];
}

export interface EventRow {
  id: string;
  event: string;
  payload: Record<string, string | null>;
}

export interface PersonRow {
  id: string;
  email: string | null;
  employee_number: string;
  display_name: string;
  sort_name: string;
  given_name: string;
  family_name: string;
  preferred_name: string | null;
  title: string;
  phone: string | null;
  about: string | null;
  department_id: string;
  location_id: string;
  manager_id: string | null;
  start_date: string;
  status: 'active' | 'left';
  left_at: string | null;
}

export interface GroupRow {
  id: string;
  name: string;
  sort_name: string;
  description: string;
  privacy: 'open' | 'closed' | 'secret';
  posting_policy: 'members' | 'moderators';
  color: number;
  archived_at: string | null;
}

export interface MembershipRow {
  person_id: string;
  group_id: string;
  state: 'member' | 'requested' | 'invited';
  role: 'owner' | 'moderator' | 'member';
  in_feed: boolean;
  joined_at: string | null;
  state_at: string;
  invited_by: string | null;
  visited: string | null;
}
