/**
 * What a notification says of what administrators look after, as jsonb, for whom {@link notificationSubjectVisible} lets read it.
 *
 * @param n alias of a `notification` row
 */
export function administrationOf(n: string): string {
  return `case ${n}.kind
    when 'RUN_HELD' then (select jsonb_build_object('name', hr.label, 'count', (hr.counts ->> 'left')::int)
      from provisioning_run hr where hr.hold_id = ${n}.about_id and hr.state = 'held' order by hr.id desc limit 1)
    when 'INTEGRATION_HELD' then (select jsonb_build_object('name', i.name, 'count', (select count(*)::int from scim_held_person hp where hp.brake_id = hb.id))
      from scim_brake hb join integration i on i.id = hb.integration_id where hb.id = ${n}.about_id)
    when 'CERTIFICATE_EXPIRES' then (select jsonb_build_object('name', ep.name, 'at', ec.expires_at)
      from expiring_certificate ec join identity_provider ep on ep.id = ec.provider_id where ec.id = ${n}.about_id)
    end`;
}
