/**
 * Pictures of leads, kept sealed outside of the database. Bytes are announced, then stored, then
 * owned by a row: what nobody owns in the end is swept away, and nothing is owned that is not
 * there.
 */
package org.anyuan.lead.application.attachments;
