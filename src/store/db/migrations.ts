/** The schema, step by step. A step that was published is never changed; each runs whole or not at all. */
import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { auditMigration } from './audit.ts';

const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('documents')
      .addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().unique())
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('body', 'bytea', (column) => column.notNull())
      .addColumn('story', 'text')
      .execute();
    await db.schema.createIndex('documents_hash').on('documents').column('hash').execute();
    await db.schema.createIndex('documents_story').on('documents').column('story').execute();

    await db.schema
      .createTable('readings')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('body', 'bytea', (column) => column.notNull())
      .addPrimaryKeyConstraint('readings_key', ['document', 'version'])
      .execute();

    await db.schema
      .createTable('judgements')
      .addColumn('seq', 'bigint', (column) => column.generatedAlwaysAsIdentity().unique())
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('about', sql`text[]`, (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('judgements_about').on('judgements').using('gin').column('about').execute();

    await db.schema
      .createTable('stories')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text')
      .addColumn('articles', 'integer', (column) => column.notNull())
      .addColumn('outlets', 'integer', (column) => column.notNull())
      .addColumn('first', 'text', (column) => column.notNull())
      .addColumn('last', 'text', (column) => column.notNull())
      .addColumn('grown', 'bigint', (column) => column.notNull())
      .addColumn('changes', 'bigint', (column) => column.notNull())
      .addColumn('stale', 'boolean', (column) => column.notNull())
      .addColumn('version', 'text')
      .addColumn('record', 'bytea')
      .execute();
    await sql`create index stories_stale on stories (grown) where stale`.execute(db);
    await db.schema.createIndex('stories_grown').on('stories').column('grown').execute();

    await db.schema
      .createTable('statements')
      .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
      .addColumn('reported', 'text', (column) => column.notNull())
      .addColumn('story', 'text', (column) => column.notNull())
      .addColumn('speaker', 'text')
      .addColumn('outlet', 'text')
      .addColumn('outlet_key', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('stance', 'text', (column) => column.notNull())
      .addColumn('slices', 'text', (column) => column.notNull())
      .addColumn('published', sql`text collate "C"`, (column) => column.notNull())
      .addColumn('said_first', sql`text collate "C"`, (column) => column.notNull())
      .addColumn('said_last', sql`text collate "C"`, (column) => column.notNull())
      .addColumn('said', sql`int4range`)
      .addColumn('happened', sql`int4range`)
      .addColumn('words', sql`tsvector`, (column) => column.notNull())
      .addColumn('names', sql`tsvector`, (column) => column.notNull())
      .addColumn('about', sql`tsvector`, (column) => column.notNull())
      .addPrimaryKeyConstraint('statements_key', ['document', 'reported'])
      .execute();
    await db.schema.createIndex('statements_newest').on('statements').columns(['published', 'document', 'reported']).execute();
    await db.schema.createIndex('statements_outlet').on('statements').columns(['outlet_key', 'published']).execute();
    await db.schema.createIndex('statements_story').on('statements').column('story').execute();
    for (const column of ['said', 'happened'])
      await sql`create index ${sql.id(`statements_${column}`)} on statements using gist (${sql.id(column)})`.execute(db);
    // Without a list of what is pending, searches stay quick while articles come in.
    for (const column of ['words', 'names', 'about'])
      await sql`create index ${sql.id(`statements_${column}`)} on statements using gin (${sql.id(column)}) with (fastupdate = off)`.execute(
        db,
      );

    await db.schema
      .createTable('feeds')
      .addColumn('url', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text')
      .addColumn('etag', 'text')
      .addColumn('modified', 'text')
      .addColumn('why', 'text')
      .execute();

    await db.schema
      .createTable('links')
      .addColumn('url', 'text', (column) => column.primaryKey())
      .addColumn('feed', 'text', (column) => column.notNull())
      .addColumn('document', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('why', 'text')
      .execute();
  },
};

export const migrations: MigrationProvider = {
  getMigrations: async () => ({ '0001-archive': first, '0002-tokens-and-log': auditMigration }),
};
