{$mode objfpc}{$H+}
{ A page of fcl-pdf, drawn ten times as large as it is, and words for its operators: the library
  knows whole sizes of fonts alone. }
unit paper;

interface

uses
  Classes, SysUtils, StrUtils, fpjson, fppdf;

const
  GROWN = 10;

type
  { An operator that the library has no word for. }
  TOperator = class(TPDFDocumentObject)
  public
    Words: string;
  protected
    procedure Write(const AStream: TStream); override;
  end;

var
  Document: TPDFDocument;
  Page: TPDFPage;
  High: double;

procedure Open(Wide, Tall: integer);
procedure Say(const Words: string);
function Far(Points: double): TPDFFloat;
function Up(Y: double): TPDFFloat;
procedure Ink(const Said, Act: string);
procedure Dress(Item: TJSONObject; Thick: double);
procedure Paint(Item: TJSONObject);

implementation

procedure TOperator.Write(const AStream: TStream);
begin
  WriteString(Words + CRLF, AStream);
end;

procedure Say(const Words: string);
var
  One: TOperator;
begin
  One := TOperator.Create(Document);
  One.Words := Words;
  Page.AddObject(One);
end;

function Far(Points: double): TPDFFloat;
begin
  Result := Points * GROWN * 25.4 / 72;
end;

function Up(Y: double): TPDFFloat;
begin
  Result := Far(High - Y);
end;

{ The library leaves out a colour that it holds for the last one, also where that is not so. }
procedure Ink(const Said, Act: string);
  function Part(Place: integer): double;
  begin
    Result := StrToInt('$' + Copy(Said, Place, 2)) / 255;
  end;
begin
  Say(Format('%.3f %.3f %.3f %s', [Part(2), Part(4), Part(6), Act]));
end;

procedure Dress(Item: TJSONObject; Thick: double);
begin
  if Item.Get('fill', '') <> '' then
    Ink(Item.Get('fill', ''), 'rg');
  if Item.Get('stroke', '') <> '' then
  begin
    Ink(Item.Get('stroke', ''), 'RG');
    Say(Format('%.2f w', [Thick * GROWN]));
  end;
end;

procedure Paint(Item: TJSONObject);
var
  Filled, Lined: boolean;
begin
  Filled := Item.Get('fill', '') <> '';
  Lined := Item.Get('stroke', '') <> '';
  Say(IfThen(Filled and Lined, 'B*', IfThen(Filled, 'f*', 'S')));
end;

{ A document of one page, and the operator that makes it small. }
procedure Open(Wide, Tall: integer);
var
  Size: TPDFPaper;
begin
  Size := Default(TPDFPaper);
  Size.W := Wide;
  Size.H := Tall;
  High := Tall;
  Document := TPDFDocument.Create(nil);
  Document.Options := [poCompressFonts, poCompressText, poCompressImages, poSubsetFont,
    poUseImageTransparency];
  Document.StartDocument;
  Page := Document.Pages.AddPage;
  Page.PaperType := ptCustom;
  Page.UnitOfMeasure := uomMillimeters;
  Page.Paper := Size;
  Document.Sections.AddSection.AddPage(Page);
  Say('0.1 0 0 0.1 0 0 cm');
end;

end.
