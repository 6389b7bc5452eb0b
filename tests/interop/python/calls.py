"""Calls every method of a ledger once, with Python's own gRPC, and checks what comes back.

Usage: calls.py ADDRESS, with stubs generated from protos/ on PYTHONPATH. Prints the names of the methods that it
called, one a line. Anything that is not as it should be ends it with a traceback.
"""

import sys
import threading

import grpc

from ledger.v1 import actual_service_pb2 as actual
from ledger.v1 import actual_service_pb2_grpc, batch_service_pb2_grpc, feed_service_pb2_grpc
from ledger.v1 import actual_pb2, batch_service_pb2 as batch, fact_pb2, feed_service_pb2 as feed
from ledger.v1 import history_service_pb2 as history, history_service_pb2_grpc
from ledger.v1 import indicator_service_pb2 as indicator, indicator_service_pb2_grpc
from ledger.v1 import plan_service_pb2 as plan, plan_service_pb2_grpc
from ledger.v1 import region_service_pb2 as region, region_service_pb2_grpc
from ledger.v1 import status_service_pb2 as status, status_service_pb2_grpc
from ledger.v1 import submission_pb2, target_pb2, target_service_pb2 as target, target_service_pb2_grpc

PATIENCE = 30  # seconds that a call may take


class Recorder(grpc.UnaryUnaryClientInterceptor, grpc.UnaryStreamClientInterceptor):
    """Notes which methods are called, and says in each call who calls."""

    def __init__(self):
        self.methods = set()

    def intercept_unary_unary(self, continuation, details, request):
        return continuation(self._noted(details), request)

    def intercept_unary_stream(self, continuation, details, request):
        return continuation(self._noted(details), request)

    def _noted(self, details):
        self.methods.add(details.method.lstrip("/"))
        metadata = [("ledger-principal", "python"), *(details.metadata or [])]
        return details._replace(metadata=metadata)


def fields(data):
    """The length-delimited and varint fields of a protobuf message, by number."""
    found, at = {}, 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    while at < len(data):
        tag = varint()
        if tag & 7 == 2:
            length = varint()
            value, at = data[at:at + length], at + length
        else:
            assert tag & 7 == 0, f"wire type {tag & 7}"
            value = varint()
        found.setdefault(tag >> 3, []).append(value)
    return found


def details_of(error):
    """code, reason, domain, metadata, fields and sentences of a google.rpc.Status, taken apart by hand."""
    trailers = dict(error.trailing_metadata())
    rpc_status = fields(trailers["grpc-status-details-bin"])
    result = {"code": rpc_status[1][0], "message": rpc_status[2][0].decode(), "fields": [], "sentences": {}}
    for detail in rpc_status[3]:
        packed = fields(detail)
        kind, message = packed[1][0].decode(), fields(packed[2][0])
        if kind == "type.googleapis.com/google.rpc.ErrorInfo":
            result["reason"], result["domain"] = message[1][0].decode(), message[2][0].decode()
            entries = [fields(entry) for entry in message.get(3, [])]
            result["metadata"] = {entry[1][0].decode(): entry[2][0].decode() for entry in entries}
        elif kind == "type.googleapis.com/google.rpc.BadRequest":
            result["fields"] += [fields(violation)[1][0].decode() for violation in message[1]]
        elif kind == "type.googleapis.com/google.rpc.LocalizedMessage":
            result["sentences"][message[1][0].decode()] = message[2][0].decode()
        else:
            raise AssertionError(f"unknown detail {kind}")
    return result


def equal(actual_value, expected):
    assert actual_value == expected, f"{actual_value!r} is not {expected!r}"


def refused(call, request):
    try:
        call(request, timeout=PATIENCE)
    except grpc.RpcError as error:
        return error
    raise AssertionError(f"{request} was not refused")


def because(reason):
    return submission_pb2.Submission(reason=reason)


def main(address):
    recorder = Recorder()
    with grpc.insecure_channel(address) as plain:
        channel = grpc.intercept_channel(plain, recorder)
        regions = region_service_pb2_grpc.RegionServiceStub(channel)
        indicators = indicator_service_pb2_grpc.IndicatorServiceStub(channel)
        plans = plan_service_pb2_grpc.PlanServiceStub(channel)
        targets = target_service_pb2_grpc.TargetServiceStub(channel)
        actuals = actual_service_pb2_grpc.ActualServiceStub(channel)

        before = status_service_pb2_grpc.StatusServiceStub(channel).GetStatus(
            status.GetStatusRequest(), timeout=PATIENCE)
        assert before.accepts_writes and before.head > 0 and len(before.head_leaf_hash) == 64

        register(regions, indicators)
        at, draft = plan_and_targets(plans, targets)
        last = report(actuals, at)
        read(regions, indicators, plans, channel, at, draft, last)
        check_errors(regions, actuals, at)
        check_batch(channel)
        check_watch(channel, before.ledger_id, last)
        withdraw(targets, indicators, at)
        check_deadline_and_cancellation(regions, channel)
    for method in sorted(recorder.methods):
        print(method)


def register(regions, indicators):
    regions.RegisterRegion(region.RegisterRegionRequest(code="chongqing", display_name="重庆市"), timeout=PATIENCE)
    receipt = regions.RegisterRegion(
        region.RegisterRegionRequest(code="chengkou", display_name="城口县", parent="重庆市", aliases=["城口"]),
        timeout=PATIENCE).receipt
    equal(receipt.subject, "regions/chengkou")
    regions.RegisterDepartment(
        region.RegisterDepartmentRequest(region="城口", code="ndrc", display_name="县发展改革委"), timeout=PATIENCE)
    indicators.RegisterIndicator(
        indicator.RegisterIndicatorRequest(
            region="城口县", code="gdp-growth", display_name="地区生产总值增速", aliases=["GDP增速"], unit="%"),
        timeout=PATIENCE)


def plan_and_targets(plans, targets):
    at = "城口县/地区生产总值增速/2022"
    draft = plans.DraftPlan(
        plan.DraftPlanRequest(region="城口县", period="2022", kind="annual-plan", list="表2", title="2022年计划"),
        timeout=PATIENCE).receipt.subject
    equal(draft, "regions/chengkou/plans/2022-annual-plan-表2")
    lead = fact_pb2.Responsibility(department="县发展改革委", role=fact_pb2.RESPONSIBILITY_ROLE_LEAD)
    plans.AddPlanLine(
        plan.AddPlanLineRequest(
            plan=draft, line="1", order=1, kind=fact_pb2.PLAN_LINE_KIND_SERIAL, serial="1", section="推动高质量发展",
            display_name="地区生产总值增速（%）", indicator="GDP增速", responsibilities=[lead]),
        timeout=PATIENCE)
    words = target_pb2.TARGET_ATTRIBUTE_ANTICIPATORY
    targets.SetTarget(
        target.SetTargetRequest(name=at, target=target.TargetInput(wording="66左右", attribute=words)), timeout=PATIENCE)
    targets.CorrectTarget(
        target.CorrectTargetRequest(
            name=at, submission=because("录入有误"), target=target.TargetInput(wording="6左右", attribute=words)),
        timeout=PATIENCE)
    plans.AdoptPlan(plan.AdoptPlanRequest(plan=draft, lines=1), timeout=PATIENCE)
    targets.ReviseTarget(
        target.ReviseTargetRequest(
            name=at, submission=because("经批准调整"), target=target.TargetInput(wording="5.5以上")), timeout=PATIENCE)
    return at, draft


def report(actuals, at):
    value = actual.ActualInput(wording="1.5", through="2022-01-31", note="一月快报")
    actuals.ReportActual(actual.ReportActualRequest(name=at, actual=value), timeout=PATIENCE)
    value.wording = "16"
    actuals.ReviseActual(
        actual.ReviseActualRequest(name=at, submission=because("修订"), actual=value), timeout=PATIENCE)
    value.wording = "1.6"
    actuals.CorrectActual(
        actual.CorrectActualRequest(name=at, submission=because("小数点"), actual=value), timeout=PATIENCE)
    past = "城口县/地区生产总值增速/2021"
    actuals.ReportActual(
        actual.ReportActualRequest(name=past, actual=actual.ActualInput(wording="7")), timeout=PATIENCE)
    confirmed = actuals.ConfirmActual(
        actual.ConfirmActualRequest(name=past, status=actual_pb2.ACTUAL_STATUS_FINAL), timeout=PATIENCE)
    assert confirmed.receipt.HasField("first_position")
    return actuals.RetractActual(
        actual.RetractActualRequest(name=at, submission=because("来源有误")), timeout=PATIENCE).receipt


def read(regions, indicators, plans, channel, at, draft, last):
    here = {"min_position": last.min_position}
    got = regions.GetRegion(region.GetRegionRequest(name="城口", **here), timeout=PATIENCE)
    equal((got.region.display_name, got.region.parent), ("城口县", "regions/chongqing"))
    assert got.basis.position >= last.min_position
    listed = regions.ListRegions(region.ListRegionsRequest(page_size=1), timeout=PATIENCE)
    more = regions.ListRegions(region.ListRegionsRequest(page_token=listed.next_page_token), timeout=PATIENCE)
    equal([one.display_name for one in [*listed.regions, *more.regions]], ["城口县", "重庆市"])
    departments = regions.ListDepartments(region.ListDepartmentsRequest(region="城口县"), timeout=PATIENCE)
    equal([one.display_name for one in departments.departments], ["县发展改革委"])
    known = indicators.GetIndicator(indicator.GetIndicatorRequest(name="城口县/GDP增速"), timeout=PATIENCE)
    equal(known.indicator.name, "regions/chengkou/indicators/gdp-growth")
    found = indicators.ListIndicators(indicator.ListIndicatorsRequest(region="城口县"), timeout=PATIENCE)
    equal([one.unit for one in found.indicators], ["%"])
    period = indicators.GetIndicatorPeriod(
        indicator.GetIndicatorPeriodRequest(name=at), timeout=PATIENCE).indicator_period
    equal([version.target.wording for version in period.targets[0].versions], ["66左右", "6左右", "5.5以上"])
    equal(period.targets[0].current.target.expression.at_least.value, "5.5")
    equal(period.etag, last.etag)
    board = plans.GetPlan(plan.GetPlanRequest(name="城口县/2022"), timeout=PATIENCE)
    equal((board.plan.name, board.serials.total, board.lines[0].section), (draft, 1, "推动高质量发展"))
    equal(board.lines[0].previous.actual.value.figure.value.value, "7")
    listed = plans.ListPlans(plan.ListPlansRequest(period="2022"), timeout=PATIENCE)
    equal([one.title for one in listed.plans], ["2022年计划"])
    told = history_service_pb2_grpc.HistoryServiceStub(channel).ListHistory(
        history.ListHistoryRequest(name=at), timeout=PATIENCE)
    equal([(entry.before, entry.after) for entry in told.entries][:3],
          [("", "66左右"), ("66左右", "6左右"), ("6左右", "5.5以上")])
    equal(told.entries[0].event.principal.id, "python")


def withdraw(targets, indicators, at):
    receipt = targets.WithdrawTarget(
        target.WithdrawTargetRequest(name=at, submission=because("项目取消")), timeout=PATIENCE).receipt
    period = indicators.GetIndicatorPeriod(
        indicator.GetIndicatorPeriodRequest(name=at, min_position=receipt.min_position), timeout=PATIENCE)
    assert not period.indicator_period.targets[0].HasField("current")


def check_errors(regions, actuals, at):
    error = refused(regions.GetRegion, region.GetRegionRequest(name="城囗县"))
    equal(error.code(), grpc.StatusCode.NOT_FOUND)
    details = details_of(error)
    equal((details["code"], details["reason"], details["domain"]), (5, "REFERENCE_UNKNOWN", "ledger.v1"))
    equal(details["fields"], ["name"])
    assert "城口县" in details["metadata"]["nearest"].split("\n")
    assert "城囗县" in details["sentences"]["zh-CN"] and "城口县" in details["sentences"]["zh-CN"]
    equal(details["message"], error.details())
    equal(details["sentences"]["en"], error.details())

    unreadable = refused(
        actuals.ReportActual, actual.ReportActualRequest(name=at, actual=actual.ActualInput(wording="差不多")))
    equal(unreadable.code(), grpc.StatusCode.INVALID_ARGUMENT)
    equal((details_of(unreadable)["reason"], details_of(unreadable)["fields"]), ("WORDING_UNREADABLE", ["actual.wording"]))

    # The largest of errors still fits into the trailers that this client takes.
    huge = refused(regions.GetRegion, region.GetRegionRequest(name="长" * 10_000))
    equal((huge.code(), details_of(huge)["reason"]), (grpc.StatusCode.INVALID_ARGUMENT, "FIELD_MALFORMED"))


def check_batch(channel):
    commands = [
        batch.Command(register_region=region.RegisterRegionRequest(code=f"q{i}", display_name=f"区{i}")) for i in range(100)]
    commands.append(batch.Command(register_region=region.RegisterRegionRequest(code="q1", display_name="别的区")))
    answer = batch_service_pb2_grpc.BatchServiceStub(channel).SubmitBatch(
        batch.SubmitBatchRequest(commands=commands), timeout=PATIENCE)
    equal([outcome.WhichOneof("outcome") for outcome in answer.outcomes], ["receipt"] * 100 + ["refusal"])
    equal((answer.outcomes[100].refusal.code, answer.outcomes[100].refusal.reason), (6, "ALREADY_EXISTS"))


def check_watch(channel, ledger_id, last):
    request = feed.WatchRequest(ledger_id=ledger_id, region="城口县")
    setattr(request, "from", 0)
    stub = feed_service_pb2_grpc.FeedServiceStub(channel)
    call, updates = stub.Watch(request, timeout=PATIENCE), []
    for message in call:
        if message.WhichOneof("message") == "caught_up":
            assert message.caught_up.basis.position >= last.min_position
            break
        updates.append(message.update)
    call.cancel()
    positions = [update.entry.event.position for update in updates]
    equal(positions, sorted(set(positions)))
    equal([update.previous_position for update in updates], [-1, *positions[:-1]])
    equal(positions[-1], last.last_position)
    assert all(update.entry.region_display_name == "城口县" for update in updates)


def check_deadline_and_cancellation(regions, channel):
    never = region.GetRegionRequest(name="城口县", min_position=2 ** 62)
    try:
        regions.GetRegion(never, timeout=0.2)
        raise AssertionError("a position that never comes was read")
    except grpc.RpcError as error:
        equal(error.code(), grpc.StatusCode.DEADLINE_EXCEEDED)

    waiting = regions.GetRegion.future(never, timeout=PATIENCE)
    waiting.cancel()
    assert waiting.cancelled()

    request = feed.WatchRequest()
    watch = feed_service_pb2_grpc.FeedServiceStub(channel).Watch(request, timeout=PATIENCE)
    equal(next(watch).WhichOneof("message"), "caught_up")
    ended = threading.Event()
    watch.add_callback(ended.set)
    watch.cancel()
    assert ended.wait(PATIENCE), "the cancelled watch did not end"
    equal(watch.code(), grpc.StatusCode.CANCELLED)


if __name__ == "__main__":
    main(sys.argv[1])
