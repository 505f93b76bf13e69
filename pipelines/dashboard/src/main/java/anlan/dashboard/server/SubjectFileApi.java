package anlan.dashboard.server;

import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.subject.SubjectFile;
import anlan.dashboard.subject.SubjectFileForm;
import anlan.dashboard.subject.SubjectFileReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.List;

/** The route under /api/v1 about all that is known of one subject (一企一档). */
final class SubjectFileApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final SubjectFileReader file;

  SubjectFileApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.file = new SubjectFileReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/subjects/{id}", this::file);
  }

  private void file(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of());
    long id = Parameters.id(context.pathParam("id"), "监管对象编号（数字）");
    Reference reference = catalogue.reference();
    replies.table(
        context,
        parameters,
        cut -> {
          SubjectFile read = file.read(id, reference, cut);
          return new Table(read.cut().number(), read, () -> SubjectFileForm.of(read));
        });
  }
}
