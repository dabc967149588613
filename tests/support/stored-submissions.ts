import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'

/**
 * Stores `count` graded submissions of other students, ten to an attempt: copies of this attempt's first one with all
 * that came of it (answer, grading, audit entry, finished job). Straight into the tables, as making them one by one
 * would take an hour; whole rows are copied, so that a new column needs no change here.
 */
export async function storeSubmissions(db: Db, attemptId: string, count: number): Promise<void> {
  if (count <= 0) return
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      create temporary table copies on commit drop as
      select k, gen_random_uuid() submission_id, user_id, attempt_id, question_id
      from (
        select n, gen_random_uuid() user_id, gen_random_uuid() attempt_id, gen_random_uuid() question_id
        from generate_series(1, ceil(${count} / 10.0)::int) n
      ) attempt, generate_series(1, 10) k
      order by n, k limit ${count}`)
    await tx.execute(sql`
      create temporary table original on commit drop as
      select s.id submission_id, s.user_id, a.id attempt_id, s.attempt_question_id question_id
      from submissions s join attempt_questions q on q.id = s.attempt_question_id join attempts a on a.id = q.attempt_id
      where a.id = ${attemptId} and s.number = 1`)
    const email = sql`copy.user_id || '@example.test'`
    await copy(tx, 'users', 'o.user_id', sql`'id', copy.user_id, 'email', ${email}`, 1)
    await copy(tx, 'enrolments', 'o.user_id', sql`'user_id', copy.user_id`, 1, 'user_id')
    await copy(tx, 'attempts', 'o.attempt_id', sql`'id', copy.attempt_id, 'user_id', copy.user_id`, 1)
    const question = sql`'id', copy.question_id, 'attempt_id', copy.attempt_id`
    await copy(tx, 'attempt_questions', 'o.question_id', question, 1)
    const ofQuestion = sql`'attempt_question_id', copy.question_id`
    const answer = sql`'id', gen_random_uuid(), ${ofQuestion}, 'revision', copy.k`
    await copy(tx, 'responses', 'o.question_id', answer, 10, 'attempt_question_id')
    const submission = sql`'id', copy.submission_id, ${ofQuestion}, 'user_id', copy.user_id, 'number', copy.k`
    await copy(tx, 'submissions', 'o.submission_id', submission, 10)
    const grading = sql`'id', gen_random_uuid(), ${ofQuestion}, 'submission_id', copy.submission_id, 'job_key', copy.submission_id`
    await copy(tx, 'gradings', 'o.submission_id', grading, 10, 'submission_id')
    const entry = sql`'id', nextval('audit_log_id_seq'), 'entity_id', copy.submission_id`
    await copy(tx, 'audit_log', 'o.submission_id::text', entry, 10, 'entity_id')
    const job = sql`'id', gen_random_uuid(), 'group_id', copy.user_id`
    await copy(tx, 'pgboss.job', 'o.submission_id::text', job, 10, `data ->> 'submissionId'`)
  })
  // Autovacuum would see to it within a minute.
  await db.execute(sql`analyze`)
}

/** Each copy is the original's row with `changes`; `each`: copies of it per attempt, one or ten. */
async function copy(
  tx: Tx,
  table: string,
  of: string,
  changes: ReturnType<typeof sql>,
  each: 1 | 10,
  key = 'id',
) {
  const firstOnly = each === 1 ? sql`and copy.k = 1` : sql``
  await tx.execute(sql`
    insert into ${sql.raw(table)}
    select (jsonb_populate_record(r, jsonb_build_object(${changes}))).*
    from original o, copies copy, lateral (
      select r from ${sql.raw(table)} r where ${sql.raw(`r.${key}`)} = ${sql.raw(of)} limit 1
    ) found(r)
    where true ${firstOnly}`)
}
