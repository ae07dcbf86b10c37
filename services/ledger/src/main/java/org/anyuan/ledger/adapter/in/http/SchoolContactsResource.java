package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.ledger.application.KeepContacts;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.domain.SchoolContact;
import org.anyuan.ledger.domain.SchoolContacts;
import org.anyuan.ledger.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Names and numbers of people: for the police who call back, and the school itself. */
@Path("/api/v1/schools/{id}/contacts")
@Tag(name = "schools")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class SchoolContactsResource {
  private final Registry registry;
  private final KeepContacts contacts;
  private final CurrentActor current;

  SchoolContactsResource(Registry registry, KeepContacts contacts, CurrentActor current) {
    this.registry = registry;
    this.contacts = contacts;
    this.current = current;
  }

  @Schema(name = "SchoolContact")
  record ContactBody(
      @Schema(required = true, minLength = 1, maxLength = 50, examples = "值班校领导") String role,
      @Schema(required = true, minLength = 1, maxLength = 50) String name,
      @Schema(required = true, pattern = SchoolContact.PHONE) String phone) {}

  /** As they are wanted. */
  @Schema(name = "SchoolContactsRequest")
  record Body(
      @Schema(
              required = true,
              maxItems = SchoolContacts.MOST,
              description = "The first to call first")
          List<ContactBody> contacts,
      @Schema(description = "The version that was read; another one is a conflict (409)")
          Long version) {
    SchoolContacts.Wanted wanted(SchoolId school) {
      var given =
          Optional.ofNullable(contacts).orElseThrow(() -> new InvalidField("contacts", "required"));
      var checked = new ArrayList<SchoolContact>();
      for (var each : given.subList(0, Math.min(given.size(), SchoolContacts.MOST + 1))) {
        var contact = Ids.required(each);
        var field = "contacts[" + checked.size() + "]";
        checked.add(SchoolContact.of(field, contact.role(), contact.name(), contact.phone()));
      }
      return new SchoolContacts.Wanted(school, checked);
    }
  }

  /** As they are. */
  @Schema(name = "SchoolContacts")
  record View(
      List<ContactBody> contacts, @Schema(description = "0 where nobody was named") long version) {
    static View of(SchoolContacts is) {
      return new View(
          is.contacts().stream().map(c -> new ContactBody(c.role(), c.name(), c.phone())).toList(),
          is.version());
    }
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(summary = "Whom to call back at a school, the first to call first (学校联系人)")
  public Uni<View> get(@PathParam("id") String id) {
    var school = SchoolId.of("id", id);
    return registry
        .work(current.actor(), work -> contacts.find(work, school))
        .map(found -> Answers.found(Optional.ofNullable(found.get(school)), View::of));
  }

  @PUT
  @RolesAllowed({SCHOOL_OFFICER, ADMINISTRATOR})
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Operation(
      summary = "Names them all anew; that it was done is in the school's audit trail, no name is")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<View> put(@PathParam("id") String id, Body body) {
    var wanted = Ids.required(body).wanted(SchoolId.of("id", id));
    var expected = Ids.present(body.version());
    return registry
        .work(current.actor(), work -> contacts.put(work, List.of(wanted), expected))
        .map(outcomes -> Answers.view(outcomes.get(wanted.school()), View::of));
  }
}
