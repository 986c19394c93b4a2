package org.weilu.activities.month;

/** How a printed month looks; dark enough for a printer without colours. */
final class PlanStyle {
    static final String CSS = """
            @page { margin: 9mm 10mm 8mm; }
            .head { width: 100%; margin-bottom: 2.5mm; }
            .head td { vertical-align: bottom; }
            .site { color: #9e381d; font-size: 10pt; font-weight: 700; }
            h1 { font-size: 22pt; line-height: 1.2; }
            .filter { font-size: 9pt; color: #5a4e45; }
            .scan { text-align: right; font-size: 7.5pt; line-height: 1.4; white-space: pre-line; color: #5a4e45; padding-right: 2mm; }
            .code { width: 17mm; }
            .code img { width: 17mm; height: 17mm; }
            .weeks { width: 100%; table-layout: fixed; -fs-table-paginate: paginate; }
            .weeks tr { page-break-inside: avoid; }
            .weeks th { font-size: 9pt; padding: .8mm 0; background-color: #332a25; color: #fff; text-align: center; }
            .weeks td { padding: .7mm 1.1mm .8mm; border: .25mm solid #b9aa95; vertical-align: top; }
            .weeks td.off { background-color: #fdf3ea; }
            .weeks td.other { background-color: #f4f1ec; border-color: #d8cfc2; }
            .day { font-size: 7.5pt; line-height: 1.25; margin-bottom: .5mm; }
            .weeks .day b { font-size: 11.5pt; }
            .weeks .off .day b { color: #9e381d; }
            .lunar { font-size: 7.5pt; color: #5a4e45; font-weight: 400; }
            .term { color: #456239; font-weight: 700; }
            .rest, .work { font-size: 6.5pt; padding: 0 .7mm; border-radius: .7mm; color: #fff; }
            .rest { background-color: #9e381d; }
            .work { background-color: #4a4a4a; }
            .date { font-size: 7.5pt; line-height: 1.3; margin-bottom: .3mm; }
            .date b { color: #9e381d; }
            .gone { color: #6b6b6b; text-decoration: line-through; }
            .foot { font-size: 7pt; color: #5a4e45; margin-top: 1.2mm; }
            h2 { page-break-before: always; font-size: 14pt; margin-bottom: 2mm; }
            .list { width: 100%; -fs-table-paginate: paginate; }
            .list tr { page-break-inside: avoid; }
            .list th { text-align: left; font-size: 8.5pt; background-color: #332a25; color: #fff; padding: .8mm 1.5mm; }
            .list td { font-size: 9pt; line-height: 1.4; padding: .9mm 1.5mm; vertical-align: top; border-bottom: .15mm solid #dfd1ba; }
            .list tr.first td { border-top: .3mm solid #8a7662; }
            .list th.day { width: 62mm; }
            .list th.hours { width: 34mm; }
            .list th.where { width: 72mm; }
            .list td.day { font-size: 9pt; }
            .list td.hours { color: #9e381d; }
            """;

    private PlanStyle() {}
}
