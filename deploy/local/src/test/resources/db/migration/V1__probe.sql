-- A table that only its owner may change, to show that migrations and grants work.
CREATE TABLE probe (id integer PRIMARY KEY);
GRANT SELECT ON probe TO ${app};
