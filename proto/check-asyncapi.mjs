// Validates an AsyncAPI document against the JSON Schema of its version: node check-asyncapi.mjs <file>
import { readFileSync } from 'node:fs';
import specs from '@asyncapi/specs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const document = parse(readFileSync(process.argv[2], 'utf8'));
const schema = specs.schemas[document.asyncapi];
if (!schema) {
  console.error(`no schema for AsyncAPI ${document.asyncapi}`);
  process.exit(1);
}
// The published schema uses keywords and formats of its own, so no strict mode.
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
// AsyncAPI bundles the meta-schema of JSON Schema draft 7, which Ajv brings along already.
ajv.removeSchema('http://json-schema.org/draft-07/schema');
const validate = ajv.compile(schema);
if (!validate(document)) {
  for (const error of validate.errors) {
    console.error(`${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
  }
  process.exit(1);
}
